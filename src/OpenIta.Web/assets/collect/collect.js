// The form of a collector: kept on the device first, sent when there is a network. Without this script it is sent as any form.
import { all, keep, newKey } from "./waiting.js";
import { sendAll } from "./send.js";

const form = document.querySelector("#answers");
const device = document.querySelector("#device");
const find = (id) => device.querySelector(`#${id}`);

const show = async (trouble) => {
  const count = (await all()).length;
  const waiting = find("waiting");
  waiting.textContent = count === 0 ? waiting.dataset.none : waiting.dataset.some.replace("#", count);
  find("trouble").hidden = count === 0 || !trouble;
  find("trouble").textContent = trouble === "offline" ? find("trouble").dataset.offline : trouble === "sign-in" ? find("trouble").dataset.signIn : trouble;
};

const send = async () => {
  // One window at a time; two would do no harm but twice the work.
  const trouble = navigator.locks ? await navigator.locks.request("openita-send", sendAll) : await sendAll();
  await show(trouble);
};

// What this page needs is kept, so that it opens without a network. Over plain HTTP a browser offers none of this.
const install = async () => {
  if (!("serviceWorker" in navigator && "caches" in window)) return;
  const cache = await caches.open("openita-collect");
  const parts = [...document.querySelectorAll("link[href], script[src]")].map((e) => e.href || e.src);
  await Promise.allSettled(["/collect", location.pathname, ...parts].map((address) => cache.add(address)));
  await navigator.serviceWorker.register(device.dataset.worker, { scope: "/collect" });
};

const groups = () => [...new Set([...form.querySelectorAll("input[type=radio]")].map((i) => i.name))];

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const chosen = [...new FormData(form)].filter(([name]) => name !== "key" && name !== "__RequestVerificationToken");
  const missing = groups().find((name) => !chosen.some(([n]) => n === name));
  if (missing) {
    const first = form.querySelector(`input[name="${missing}"]`);
    first.closest("fieldset.question").classList.add("has-fault");
    first.focus();
    return;
  }
  await keep({ key: newKey(), survey: device.dataset.survey, fields: chosen });
  form.reset();
  form.querySelectorAll(".has-fault").forEach((e) => e.classList.remove("has-fault"));
  find("kept").hidden = false;
  scrollTo(0, 0);
  await send();
});

find("send-now").addEventListener("click", send);
addEventListener("online", send);
device.hidden = false;
show("").then(send).then(install, install);
