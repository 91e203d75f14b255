/**
 * Sending what waits, one thing at a time, from one tab only. Nothing is removed here before the server said that it has it;
 * what was sent without an answer is simply sent again, as the server keeps each id once.
 */

import { asked, readAll, readPicture, transact } from "./store.js";

/** @typedef {import("./store.js").Point} Point @typedef {import("./store.js").Photo} Photo */
/** @typedef {"klaar" | "geen-netwerk" | "geen-plek" | "later" | "elders"} Ending */

const POINT_WAIT_MS = 20_000, PHOTO_WAIT_MS = 180_000;
/** After so many failures in a row it is the server, not the thing: the rest waits for the next round. */
const MOST_FAILURES = 4;
/** The server will never take these back: somebody else touched them. */
const SETTLED = ["schouwpunt-intussen-bewerkt", "foto-aan-bureau"];
const FIELDS = ["id", "edit", "verdict", "route_point", "place_note", "theme", "is_urgent", "note", "seen_at"];
const place = location.pathname;
/** What the server would not take back now; it is asked once per page. @type {Set<string>} */
const asleep = new Set();
/** What the server fell over or what took too long: it is tried after all else, the one of longest ago first. @type {Set<string>} */
const late = new Set();

/** @param {() => void} onStep called after each thing @returns {Promise<Ending>} */
export async function sendAll(onStep) {
  if (!navigator.onLine) return "geen-netwerk";
  if (!navigator.locks) return send(onStep);
  const name = `versturen-${document.body.dataset.code}`;
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? send(onStep) : "elders"));
}

/** @param {() => void} onStep @returns {Promise<Ending>} */
async function send(onStep) {
  /** @type {Set<string>} */
  const failed = new Set();
  for (let inRow = 0; inRow < MOST_FAILURES; ) {
    const next = await nextThing(failed);
    if (!next) return failed.size ? "later" : "klaar";
    const ending = next.photo ? await sendPhoto(next.photo, next.point) : await sendPoint(next.point);
    const id = (next.photo ?? next.point).id;
    late.delete(id);
    if (ending) late.add(id);
    onStep();
    if (ending && ending !== "later") return ending;
    inRow = ending ? inRow + 1 : 0;
    if (ending) failed.add(id);
  }
  return "later";
}

/**
 * @param {Set<string>} failed what is not tried again in this round
 * @returns {Promise<{point: Point, photo?: Photo} | undefined>} what can be sent now: points first, then the photos of those that arrived
 */
async function nextThing(failed) {
  const { points, photos } = await readAll();
  const owners = new Map(points.filter((one) => one.state === "verstuurd" && !one.thrown).map((one) => [one.id, one]));
  const open = [
    ...points.filter((one) => (one.thrown ? one.tried && isToTell(one) : one.state === "wacht")).map((point) => ({ id: point.id, point })),
    ...photos.filter((one) => (one.thrown ? isToTell(one) : one.state === "wacht"))
      .map((photo) => ({ id: photo.id, photo, point: owners.get(photo.point) })),
  ].filter((thing) => thing.point && !failed.has(thing.id));
  const order = [...late];
  const next = open.find((thing) => !late.has(thing.id)) ?? open.sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))[0];
  return /** @type {{point: Point, photo?: Photo} | undefined} */ (next);
}

/** @param {Point | Photo} thrown */
function isToTell(thrown) {
  return !thrown.withdrawn && !asleep.has(thrown.id);
}

/** @param {Point} point @returns {Promise<Ending | undefined>} */
async function sendPoint(point) {
  await change("points", point.id, () => ({ tried: true }));
  const sent = Object.fromEntries(FIELDS.map((field) => [field, point[field]]));
  const at = point.at && { type: "Point", coordinates: point.at };
  const body = JSON.stringify(point.thrown ? { id: point.id, withdrawn: true } : { ...sent, place: at });
  const answer = await post("punten/", body, POINT_WAIT_MS, { "Content-Type": "application/json" });
  if (typeof answer === "string") return answer;
  await change("points", point.id, (now) => {
    if (point.thrown) return takenBack(point.id, answer);
    if (now.edit !== point.edit || now.thrown) return {};
    return answer.state === "ontvangen" ? { state: "verstuurd", number: answer.number, reason: undefined } : { state: "geweigerd", reason: answer.reason };
  });
  return undefined;
}

/** @param {Photo} photo @param {Point} point @returns {Promise<Ending | undefined>} */
async function sendPhoto(photo, point) {
  await change("photos", photo.id, () => ({ tried: true }));
  const body = new FormData();
  body.append("point", point.id);
  body.append("photo", photo.id);
  const bytes = photo.thrown ? undefined : await readPicture(photo.id);
  const isGone = photo.thrown || !bytes;
  if (bytes) body.append("file", new Blob([bytes], { type: "image/jpeg" }), "foto.jpg");
  else body.append("withdrawn", "1");
  const answer = await post("fotos/", body, PHOTO_WAIT_MS, {});
  if (typeof answer === "string") return answer;
  await change("photos", photo.id, (now) => {
    if (isGone) return takenBack(photo.id, answer);
    if (answer.state !== "ontvangen") return { state: "geweigerd", reason: answer.reason };
    return { state: "verstuurd", thrown: now.thrown, reason: undefined };
  });
  if (!isGone && answer.state === "ontvangen") await transact(async ({ pictures }) => void pictures.delete(photo.id));
  return undefined;
}

/** @param {string} id @param {{state: string, code?: string}} answer */
function takenBack(id, { state, code }) {
  const withdrawn = state === "ontvangen" || SETTLED.includes(code ?? "");
  if (!withdrawn) asleep.add(id);
  return { withdrawn };
}

/**
 * @param {"points" | "photos"} store @param {string} id @param {(now: any) => Record<string, unknown>} changes
 * What the person did meanwhile stays: only these fields change, on the row as it is now.
 */
function change(store, id, changes) {
  return transact(async (stores) => {
    const now = await asked(stores[store].get(id));
    if (now) stores[store].put({ ...now, ...changes(now) });
  });
}

/**
 * @param {string} to @param {BodyInit} body @param {number} patienceMs @param {Record<string, string>} headers
 * @returns {Promise<{state: string, number?: number, reason?: string, code?: string} | Ending>}
 */
async function post(to, body, patienceMs, headers) {
  for (const isLast of [false, true]) {
    try {
      const token = document.cookie.match(/(?:^|; )csrftoken=([^;]+)/)?.[1] ?? "";
      const options = { method: "POST", body, headers: { ...headers, "X-CSRFToken": token }, signal: AbortSignal.timeout(patienceMs) };
      const answer = await fetch(place + to, options);
      const isOurs = answer.headers.get("Content-Type")?.startsWith("application/json");
      const said = isOurs ? await answer.json() : {};
      if (said.state === "geen-plek") return "geen-plek";
      if (said.state) return said;
      if (answer.status !== 403 || isLast) return answer.status === 404 ? "geen-plek" : "later";
      await fetch(`${place}gegevens/`);
    } catch {
      return "geen-netwerk";
    }
  }
  return "later";
}
