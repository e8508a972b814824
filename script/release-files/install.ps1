# Installs or upgrades Throughline from this archive on Windows x64. Nothing is fetched.
#   .\install.ps1 -To C:\Throughline -Data D:\ThroughlineData -Keys E:\ThroughlineKeys [-Database "postgres:..."]
param(
    [Parameter(Mandatory = $true)][string]$To,
    [Parameter(Mandatory = $true)][string]$Data,
    [Parameter(Mandatory = $true)][string]$Keys,
    [string]$Database = ""
)
$ErrorActionPreference = "Stop"
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
if (-not (Test-Path "$here\program\throughline.exe")) { Write-Error "$here\program is not whole; unpack the archive again."; exit 2 }
$version = (Get-Content "$here\program\VERSION").Trim()
New-Item -ItemType Directory -Force -Path $To, $Data, $Keys | Out-Null
$current = Join-Path $To "current.txt"
$old = if (Test-Path $current) { (Get-Content $current).Trim() } else { "" }
if ($old -ne $version -or -not (Test-Path "$To\$version")) {
    $unfinished = Join-Path $To ".$version.unfinished"
    if (Test-Path $unfinished) { Remove-Item -Recurse -Force $unfinished }
    Copy-Item -Recurse "$here\program" $unfinished
    if (Test-Path "$To\$version") { Remove-Item -Recurse -Force "$To\$version" }
    Move-Item $unfinished "$To\$version"
}
$place = @("--data", $Data, "--keys", $Keys)
if ($Database -ne "") { $place += @("--database", $Database) }
$holds = ($Database -ne "") -or (Test-Path "$Data\throughline.db")
if ($old -ne "" -and $holds) {
    New-Item -ItemType Directory -Force -Path "$Data\backups" | Out-Null
    $backup = "$Data\backups\before-$version-$([DateTime]::UtcNow.ToString('yyyyMMddTHHmmssZ')).zip"
    & "$To\$old\throughline.exe" backup $backup @place
    if ($LASTEXITCODE -ne 0) { Write-Error "No backup could be written, so nothing was upgraded."; exit 2 }
}
if ($holds) {
    & "$To\$version\throughline.exe" migrate @place
    if ($LASTEXITCODE -ne 0) { Write-Error "The tables could not be brought to $version; the program stays $old."; exit 2 }
}
Set-Content -Path $current -Value $version
$line = '@"' + "$To\$version\throughline.exe" + '" %* --data "' + $Data + '" --keys "' + $Keys + '"'
if ($Database -ne "") { $line += ' --database "' + $Database + '"' }
Set-Content -Path (Join-Path $To "throughline.cmd") -Value $line -Encoding ascii
if ($old -ne "") { Write-Output "Upgraded from $old to $version." } else { Write-Output "Installed $version." }
Write-Output "Start it with: $To\throughline.cmd serve --urls http://127.0.0.1:5080"
