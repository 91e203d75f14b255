/** The wijkschouw on a phone: note first, send when there is network. */

import { make, part } from "./elements.js";
import { openPoint, startForm } from "./form.js";
import { tidy, tryAllAgain } from "./keep.js";
import { isWaiting, showList } from "./list.js";
import { fillPlaces, startPlace } from "./place.js";
import { sendAll } from "./sending.js";
import { showKept, showSafe, showState } from "./state.js";
import { keep, readAll, readKept, whenOthersChange } from "./store.js";
import { say } from "./words.js";

const DATA = "gegevens", AGAIN_MS = 20_000, DATA_WAIT_MS = 10_000;
/** @type {any} */
let data = { themes: [], route: [], line: [], outline: [], arrived: [] };
/** @type {Set<number>} */
let seen = new Set();
/** @type {import("./state.js").Phase} */
let phase = "";

async function showAll() {
  const { points, photos } = await readAll();
  const kept = points.filter((point) => !point.thrown);
  const of = (/** @type {{id: string}} */ point) => photos.filter((photo) => photo.point === point.id && !photo.thrown);
  const waiting = kept.filter((point) => isWaiting(point, of(point)));
  const refused = waiting.filter((point) => [point, ...of(point)].some((one) => one.state === "geweigerd"));
  seen = new Set([...kept, ...data.arrived].flatMap((point) => point.route_point ?? []));
  showList(points, photos, data.arrived, { open: openPoint, changed, routeName });
  showState(phase, waiting.length, refused.length, kept.length - waiting.length + data.arrived.length);
  document.body.dataset.waiting = String(waiting.length);
  return waiting.length - refused.length;
}

/** @param {number | null} id */
function routeName(id) {
  const point = data.route.find((/** @type {{id: number}} */ one) => one.id === id);
  return point ? `${point.number}. ${point.label}` : "";
}

function fillChoices() {
  const select = part("thema"), chosen = select.value;
  const options = data.themes.map((/** @type {{id: string, label: string}} */ theme) => make("option", { value: theme.id }, theme.label));
  select.replaceChildren(make("option", { value: "" }, say("no_theme")), ...options);
  select.value = chosen;
  fillPlaces(data, seen);
}

async function changed() {
  await showAll();
  fillPlaces(data, seen);
  await sync();
}

async function sync() {
  if (phase === "bezig") return;
  const open = await showAll();
  const hasMore = open > 0 || (await readAll()).points.some((point) => point.thrown && point.tried && !point.withdrawn);
  if (!hasMore) phase = phase === "geen-plek" ? phase : navigator.onLine ? "klaar" : "geen-netwerk";
  else {
    phase = "bezig";
    await showAll();
    phase = await sendAll(() => void showAll()).catch(() => /** @type {const} */ ("later"));
    if (phase === "klaar") await refresh();
  }
  const left = await showAll();
  if (phase === "klaar" && left > 0) await sync();
}

/** Ask the server what it knows of this schouw; without network the last answer stands. */
async function refresh() {
  try {
    const answer = await fetch(`${location.pathname}gegevens/`, { signal: AbortSignal.timeout(DATA_WAIT_MS) });
    if (answer.ok) await keep(DATA, (data = await answer.json()));
    else if (answer.status === 403) phase = "geen-plek";
  } catch {
    // no network: what is kept stands
  }
}

async function keepPage() {
  if (!("serviceWorker" in navigator)) return showKept(false);
  try {
    const options = /** @type {const} */ ({ scope: location.pathname, updateViaCache: "none" });
    const registration = await navigator.serviceWorker.register(`${location.pathname}werker.js`, options);
    await navigator.serviceWorker.ready;
    registration.update().catch(() => undefined);
    showKept(true);
    document.body.dataset.kept = "1";
  } catch {
    showKept(Boolean(navigator.serviceWorker.controller));
  }
}

async function saved() {
  await showAll();
  void askSafety();
  void sync();
}

async function askSafety() {
  const isSafe = (await navigator.storage?.persisted?.()) || (await navigator.storage?.persist?.().catch(() => false));
  showSafe(Boolean(isSafe));
}

async function start() {
  startPlace(() => part("formulier").dispatchEvent(new Event("input")));
  data = (await readKept(DATA)) ?? data;
  await tidy();
  await showAll();
  fillChoices();
  await startForm({ saved, seen: () => seen });
  document.body.dataset.ready = "1";
  void keepPage();
  await refresh();
  await showAll();
  fillChoices();
  await tryAllAgain();
  await sync();
}

addEventListener("online", () => void refresh().then(sync));
addEventListener("offline", () => void showAll());
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && void sync());
part("nuversturen").addEventListener("click", () => void tryAllAgain().then(sync));
whenOthersChange(() => void showAll());
setInterval(() => document.visibilityState === "visible" && document.body.dataset.waiting !== "0" && void sync(), AGAIN_MS);
start().catch(() => (part("stand").textContent = say("storage_none")));
