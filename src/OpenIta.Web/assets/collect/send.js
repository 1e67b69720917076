// Sends what waits. Each record goes under its own key, so that sending one twice, or from two windows, stores it once.
import { all, forget, keep } from "./waiting.js";

const token = async () => {
  const response = await fetch("/collect?handler=token", { redirect: "manual", headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error("sign-in");
  return (await response.json()).token;
};

const sendOne = async (record, fresh) => {
  const body = new URLSearchParams([...record.fields, ["key", record.key], ["__RequestVerificationToken", fresh]]);
  const response = await fetch(`/collect/${record.survey}`, { method: "POST", body, redirect: "manual", headers: { Accept: "application/json" } });
  if (response.ok && (await response.json()).receipt) return forget(record.key);
  if (response.type === "opaqueredirect") throw new Error("sign-in");
  if (response.status >= 500 || response.status === 429) throw new Error("busy");
  // Refused for good, such as after the survey closed: kept, with what was said, for a person to see.
  const said = await response.json().catch(() => ({}));
  return keep({ ...record, refused: said.thai ?? String(response.status) });
};

/** Empty when all went well; otherwise why not: offline, sign-in, or what the server said. */
export const sendAll = async () => {
  try {
    const waiting = await all();
    if (waiting.length === 0) return "";
    const fresh = await token();
    for (const record of waiting) await sendOne(record, fresh);
    return (await all()).find((record) => record.refused)?.refused ?? "";
  } catch (error) {
    return error.message === "sign-in" ? "sign-in" : "offline";
  }
};
