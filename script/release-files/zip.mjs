// Writes one zip with names in order and one time for all files: node zip.mjs OUT.zip PARENT FOLDER UNIX_SECONDS
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

const [out, parent, folder, seconds] = process.argv.slice(2);
const time = new Date(Math.max(Number(seconds) * 1000, Date.UTC(1980, 0, 1)));
const dosTime = (time.getUTCHours() << 11) | (time.getUTCMinutes() << 5) | (time.getUTCSeconds() >> 1);
const dosDate = ((time.getUTCFullYear() - 1980) << 9) | ((time.getUTCMonth() + 1) << 5) | time.getUTCDate();
const files = readdirSync(join(parent, folder), { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => join(entry.parentPath, entry.name))
  .sort();
const parts = [];
const central = [];
let at = 0;
for (const file of files) {
  const name = Buffer.from(file.slice(parent.length + 1).replaceAll("\\", "/"), "utf8");
  const plain = readFileSync(file);
  const packed = deflateRawSync(plain, { level: 9 });
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0); // version needed
  head.writeUInt16LE(0x0800, 2); // names are UTF-8
  head.writeUInt16LE(8, 4); // deflate
  head.writeUInt16LE(dosTime, 6);
  head.writeUInt16LE(dosDate, 8);
  head.writeUInt32LE(crc32(plain), 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(plain.length, 18);
  head.writeUInt16LE(name.length, 22);
  parts.push(Buffer.from("PK\x03\x04", "latin1"), head, name, packed);
  const entry = Buffer.alloc(42);
  entry.writeUInt16LE(20, 0); // made by
  head.copy(entry, 2, 0, 26);
  entry.writeUInt32LE(at, 38);
  central.push(Buffer.from("PK\x01\x02", "latin1"), entry, name);
  at += 4 + head.length + name.length + packed.length;
}
const directory = Buffer.concat(central);
const end = Buffer.alloc(18);
end.writeUInt16LE(files.length, 4);
end.writeUInt16LE(files.length, 6);
end.writeUInt32LE(directory.length, 8);
end.writeUInt32LE(at, 12);
writeFileSync(out, Buffer.concat([...parts, directory, Buffer.from("PK\x05\x06", "latin1"), end]));
