/** Where a point is: a fixed point of the route (the next one first), or a new place by GPS, on the sketch or in words. */

import { make, part } from "./elements.js";
import { drawSketch } from "./sketch.js";
import { say } from "./words.js";

/** @typedef {[number, number]} Position */
/** @typedef {{id: number, number: number, label: string, at: Position | null}} RoutePoint */
/** @typedef {{route: RoutePoint[], line: Position[], outline: Position[][]}} Ground */

const NEW = "nieuw", GPS_WAIT_MS = 20_000, DECIMALS = 1e6;
/** @type {Ground} */
let ground = { route: [], line: [], outline: [] };
/** @type {Position | null} */
let here = null;
/** Whether the person chose this place; otherwise the next fixed point stands ready. */
let isChosen = false;
/** @type {() => void} */
let changed = () => undefined;

/** @param {() => void} onChange */
export function startPlace(onChange) {
  changed = onChange;
  part("plek").addEventListener("change", () => {
    isChosen = true;
    show();
  });
  part("gps").addEventListener("click", askGps);
  part("gps").hidden = !("geolocation" in navigator);
}

/** @param {Ground} known @param {Set<number>} seen the fixed points that were noted already */
export function fillPlaces(known, seen) {
  ground = known;
  const select = part("plek"), chosen = select.value;
  const next = nextOf(seen);
  const options = known.route.map((point) => {
    const name = `${point.number}. ${point.label}`;
    const label = point.id === next ? say("next_point", { name }) : seen.has(point.id) ? say("seen_point", { name }) : name;
    return make("option", { value: String(point.id) }, label);
  });
  select.replaceChildren(...options, make("option", { value: NEW }, say("new_place")));
  select.value = isChosen && [...select.options].some((option) => option.value === chosen) ? chosen : String(next ?? NEW);
  show();
}

/** @param {Set<number>} seen @returns {number | undefined} the first fixed point after the last one that was noted */
function nextOf(seen) {
  const last = ground.route.findLastIndex((point) => seen.has(point.id));
  const open = ground.route.filter((point) => !seen.has(point.id));
  return (open.find((point) => ground.route.indexOf(point) > last) ?? open[0])?.id;
}

/** @param {Set<number>} seen */
export function clearPlace(seen) {
  here = null;
  isChosen = false;
  part("gpsmelding").textContent = "";
  part("plekomschrijving").value = "";
  fillPlaces(ground, seen);
}

/** @param {{route_point: number | null, at: Position | null, place_note: string}} place */
export function setPlace({ route_point, at, place_note }) {
  here = at;
  isChosen = true;
  part("plekomschrijving").value = place_note;
  const wanted = String(route_point ?? NEW), select = part("plek");
  if (![...select.options].some((option) => option.value === wanted)) select.append(make("option", { value: wanted }, say("known_point")));
  select.value = wanted;
  show();
}

/** @returns {{route_point: number | null, at: Position | null, place_note: string}} */
export function placeNow() {
  const value = part("plek").value, isNew = value === NEW || value === "";
  return { route_point: isNew ? null : Number(value), at: isNew ? here : null, place_note: isNew ? part("plekomschrijving").value.trim() : "" };
}

function show() {
  const isNew = part("plek").value === NEW;
  part("nieuweplek").hidden = !isNew;
  if (isNew) {
    const title = here ? say("place_set") : say("tap_place");
    part("schets").hidden = !drawSketch(part("schets"), ground, here, title, (at) => put(at, ""));
  }
}

/** @param {Position} at @param {string} told */
function put(at, told) {
  here = [Math.round(at[0] * DECIMALS) / DECIMALS, Math.round(at[1] * DECIMALS) / DECIMALS];
  part("gpsmelding").textContent = told;
  show();
  changed();
}

function askGps() {
  part("gpsmelding").textContent = say("gps_asking");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => put([coords.longitude, coords.latitude], say("gps_found", { n: Math.max(2, Math.round(coords.accuracy)) })),
    () => (part("gpsmelding").textContent = say("gps_missed")),
    { enableHighAccuracy: true, timeout: GPS_WAIT_MS, maximumAge: 5000 },
  );
}
