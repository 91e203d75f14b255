/** What was noted on this phone: what waits and can be changed, what was refused and why, what arrived, what was thrown away. */

import { button, make, part } from "./elements.js";
import { putBack, throwAway, tryAgain } from "./keep.js";
import { say } from "./words.js";

/** @typedef {import("./store.js").Point} Point @typedef {import("./store.js").Photo} Photo */
/** @typedef {{id: string, number: number, verdict: string, note: string, route_point: number | null, place_note: string, photos: number}} Arrived */
/** @typedef {{open: (point: Point) => void, changed: () => void, routeName: (id: number | null) => string}} Page */

const MOST_SHOWN = 100;

/** @param {Point[]} points @param {Photo[]} photos @param {Arrived[]} arrived what the server told of this phone @param {Page} page */
export function showList(points, photos, arrived, page) {
  const kept = points.filter((point) => !point.thrown);
  const photosOf = groupByPoint(photos);
  const waiting = kept.filter((point) => isWaiting(point, photosOf.get(point.id) ?? []));
  const here = new Map(kept.map((point) => [point.id, point]));
  const sent = [...kept.filter((point) => !waiting.includes(point)), ...arrived.filter((one) => !here.has(one.id))];
  fill("wachten", "wachtenkop", "waiting_title", waiting.map((point) => row(point, photosOf.get(point.id) ?? [], page)));
  fill("verstuurd", "verstuurdkop", "sent_title", sent.sort((one, other) => (other.number ?? 0) - (one.number ?? 0)).map((one) => arrivedRow(one, page)));
  const thrown = points.filter((point) => point.thrown && (point.thrown_at ?? 0) > 0);
  fill("weg", "wegkop", "thrown_title", thrown.map((point) => make("li", {}, line(point, page), button(say("put_back"), () => act(putBack(point.id), page)))));
}

/** @param {Photo[]} photos @returns {Map<string, Photo[]>} */
function groupByPoint(photos) {
  const found = new Map();
  for (const photo of photos) if (!photo.thrown) found.set(photo.point, [...(found.get(photo.point) ?? []), photo]);
  return found;
}

/** Whether something of a point did not arrive yet. @param {Point} point @param {Photo[]} photos */
export function isWaiting(point, photos) {
  return point.state !== "verstuurd" || photos.some((photo) => photo.state !== "verstuurd");
}

/** @param {string} id @param {string} head @param {string} title @param {HTMLElement[]} rows */
function fill(id, head, title, rows) {
  part(head).textContent = say(title, { n: rows.length });
  part(id).replaceChildren(...rows.slice(0, MOST_SHOWN));
  part(id).closest("[data-part]").hidden = rows.length === 0;
}

/** @param {Point} point @param {Photo[]} photos @param {Page} page */
function row(point, photos, page) {
  const refused = [point, ...photos].filter((one) => one.state === "geweigerd");
  const reasons = [...new Set(refused.map((one) => one.reason ?? ""))].map((reason) => make("p", { class: "punt__reason" }, reason));
  const isOpen = point.state !== "verstuurd";
  const state = isOpen ? "" : say("photos_waiting", { n: photos.filter((photo) => photo.state !== "verstuurd").length });
  const acts = make("div", { class: "punt__acts" },
    isOpen && button(say("open"), () => page.open(point)),
    refused.length > 0 && button(say("try_again"), () => act(tryAgain(point.id), page)),
    isOpen && button(say("throw_away"), () => act(throwAway(point.id), page)));
  const count = photos.length ? say("photo_count", { n: photos.length }) : "";
  return make("li", { class: refused.length ? "punt punt--refused" : "punt" }, line(point, page), make("p", { class: "small muted" }, [state, count].filter(Boolean).join(" · ")), ...reasons, acts);
}

/** @param {Point | Arrived} one @param {Page} page */
function arrivedRow(one, page) {
  return make("li", { class: "punt" }, make("span", { class: "punt__number" }, `✓ ${one.number ?? ""} `), line(one, page));
}

/** @param {Pick<Point, "verdict" | "note" | "route_point" | "place_note">} one @param {Page} page */
function line(one, page) {
  const where = page.routeName(one.route_point) || one.place_note || say("new_place");
  return make("p", { class: "punt__line" }, make("strong", {}, say(`verdict_${one.verdict}`)), ` · ${where}`, one.note ? make("span", { class: "punt__note" }, one.note) : null);
}

/** @param {Promise<unknown>} done @param {Page} page */
function act(done, page) {
  done.then(page.changed);
}
