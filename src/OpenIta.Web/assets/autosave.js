// Saves the form of an item while it is filled in. Without this script the button does the same.
const form = document.querySelector("form[data-autosave]");
const state = form.querySelector("[data-save-state]");
const version = form.elements.version;
const quietTime = 1500;
let timer = 0;
let saving = Promise.resolve();
let isOvertaken = false;

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => { saving = saving.then(save); }, quietTime);
});
// The button sends what is newest: no autosave of an older state may come after it.
form.addEventListener("submit", (event) => {
  clearTimeout(timer);
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
});
window.addEventListener("pageshow", () => delete form.dataset.sent);

async function save() {
  if (isOvertaken || form.dataset.sent)
    return;
  state.textContent = form.dataset.saving;
  try {
    const answer = await fetch(location.href, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } });
    const said = await answer.json();
    state.textContent = said.message;
    isOvertaken = answer.status === 409;
    if (answer.ok) {
      version.value = said.version;
      await refreshSelfCheck();
    }
  } catch {
    state.textContent = form.dataset.failed;
  }
}

// What the self-check says now, unless a reason is being typed in it.
async function refreshSelfCheck() {
  const old = document.getElementById("self-check");
  if (old.contains(document.activeElement))
    return;
  const page = await fetch(location.href, { headers: { Accept: "text/html" } });
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("self-check");
  if (fresh && !old.contains(document.activeElement))
    old.replaceWith(fresh);
}
