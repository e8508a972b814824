// Keeps what is typed in a form marked data-keep, a few seconds behind the keys. Without this script the form works as before.
(() => {
  const form = document.querySelector("form[data-keep]");
  if (!form) return;
  const said = form.querySelector("[data-kept]");
  let changed = false;
  let kept = "";
  const fields = () => {
    const data = new FormData(form);
    data.delete("__once");
    return new URLSearchParams(data);
  };
  kept = fields().toString();
  form.addEventListener("input", () => { changed = true; });
  form.addEventListener("submit", () => { changed = false; });
  setInterval(async () => {
    if (!changed) return;
    const now = fields();
    if (now.toString() === kept) return;
    changed = false;
    try {
      const answer = await fetch(form.dataset.keep, { method: "POST", body: now, redirect: "manual" });
      if (answer.status !== 204) throw new Error();
      kept = now.toString();
      if (said) said.textContent = said.dataset.kept;
    } catch {
      changed = true;
      if (said) said.textContent = said.dataset.lost;
    }
  }, 3000);
})();
