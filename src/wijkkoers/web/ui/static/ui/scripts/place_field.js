/** The field of a place: draw a point, a line or an area; the text field holds the same and is what is sent. */
import { geometryOf, sketchOf, startDrawing, stateOf } from "./place_drawing.js";
import { boundsOf, drawFrame, NOTHING, readCollection, whenShown } from "./place_frame.js";
import { offerHandles } from "./place_handles.js";
import { fromText, toText } from "./place_text.js";
import { token } from "./tokens.js";

for (const box of document.querySelectorAll("[data-place-field]")) offerMap(box);

/** @param {HTMLElement} box */
async function offerMap(box) {
  const part = box.querySelector(".place-field__draw");
  try {
    const [base, items] = await Promise.all(["base", "items"].map((name) => readCollection(box, name).catch(() => NOTHING)));
    await whenShown(box);
    part.hidden = false;
    part.querySelector(".map").dataset.ready = "";
    start(box, base, items.features);
    box.querySelector(".place-field__text").open = box.classList.contains("field--error");
  } catch (error) {
    part.hidden = true; // the text field says it all
    console.warn("kaart", error);
  }
}

/** @param {HTMLElement} box @param {object} base @param {object[]} things */
function start(box, base, things) {
  const input = document.getElementById(box.dataset.placeField);
  const kinds = input.dataset.kinds.split(" ");
  const items = things.filter((item) => kinds.includes(item.geometry?.type));
  const before = fromText(input.value);
  const shown = before ? [before] : base.features.length ? [] : items.map((item) => item.geometry);
  const container = box.querySelector(".map__canvas");
  const map = drawFrame(container, base, shown, { sources: { schets: source(null), keuzes: { type: "geojson", data: { type: "FeatureCollection", features: items } } }, layers: layersOf() });
  box.plaatskaart = map;
  const drawing = startDrawing(kinds[0], (state) => { input.value = toText(geometryOf(state)); render(state); });
  const showHandles = offerHandles(map, (at, point) => drawing.move(at, rounded(point)));
  const render = (state) => {
    map.getSource("schets")?.setData(source(sketchOf(state)).data);
    showHandles(state.points);
    tellTools(box, state, drawing.canUndo);
  };
  const add = ({ lng, lat }) => drawing.add(rounded([lng, lat]));
  map.on("click", (event) => add(event.lngLat));
  container.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.target !== map.getCanvas()) return;
    event.preventDefault(); // no sending of the form
    add(map.getCenter());
  });
  offerTools(box, kinds, drawing);
  offerItems(box, items, (geometry) => { drawing.take(geometry); lookAt(map, geometry); });
  input.addEventListener("input", () => {
    const geometry = fromText(input.value);
    render(stateOf(geometry, drawing.state.kind));
  });
  input.addEventListener("change", () => {
    const typed = input.value;
    const geometry = fromText(typed);
    drawing.take(geometry && kinds.includes(geometry.type) ? geometry : null);
    input.value = typed; // as it was written: only the server judges it
    if (geometry) lookAt(map, geometry);
  });
  map.once("load", () => render(drawing.state));
  map.once("idle", () => { box.dataset.ready = "1"; });
  if (before) { const written = input.value; drawing.take(before); input.value = written; }
  render(drawing.state);
}

/** @param {number[]} point */
const rounded = (point) => point.map((part) => Number(part.toFixed(6)));

/** @param {object | null} geometry */
const source = (geometry) => ({ type: "geojson", data: { type: "FeatureCollection", features: geometry ? [{ type: "Feature", geometry, properties: {} }] : [] } });

/** @param {import("maplibre-gl").Map} map @param {object} geometry */
const lookAt = (map, geometry) => map.fitBounds(boundsOf([geometry]), { padding: 60, maxZoom: 17, duration: 0 });

/** @param {HTMLElement} box @param {string[]} kinds @param {ReturnType<typeof startDrawing>} drawing */
function offerTools(box, kinds, drawing) {
  for (const button of box.querySelectorAll("button[data-kind]")) {
    button.hidden = kinds.length < 2 || !kinds.includes(button.dataset.kind);
    button.addEventListener("click", () => drawing.choose(button.dataset.kind));
  }
  box.querySelector("[data-act=undo]").addEventListener("click", () => drawing.undo());
  box.querySelector("[data-act=clear]").addEventListener("click", () => drawing.clear());
}

/** @param {HTMLElement} box @param {import("./place_drawing.js").State} state @param {boolean} canUndo */
function tellTools(box, state, canUndo) {
  for (const button of box.querySelectorAll("button[data-kind]")) {
    const isOn = button.dataset.kind === state.kind;
    button.setAttribute("aria-pressed", String(isOn));
    if (isOn) box.querySelector(".place-field__hint").textContent = button.dataset.hint;
  }
  box.querySelector("[data-act=undo]").disabled = !canUndo;
  box.querySelector("[data-act=clear]").disabled = !state.points.length;
}

/** A list of things with a place to take over. @param {HTMLElement} box @param {object[]} items @param {(geometry: object) => void} chosen */
function offerItems(box, items, chosen) {
  const select = box.querySelector("[data-items]");
  if (!select || !items.length) return;
  items.forEach((item, at) => select.append(new Option(item.properties.titel, String(at))));
  select.closest("label").hidden = false;
  select.addEventListener("change", () => { if (select.value) chosen(items[Number(select.value)].geometry); });
}

function layersOf() {
  const colour = token("spoor-b");
  return [
    { id: "keuze-vlak", type: "fill", source: "keuzes", filter: ["!=", ["geometry-type"], "Point"], paint: { "fill-color": token("band"), "fill-opacity": 0.7 } },
    { id: "keuze-rand", type: "line", source: "keuzes", paint: { "line-color": token("line-strong"), "line-width": 1, "line-dasharray": [2, 2] } },
    { id: "schets-vlak", type: "fill", source: "schets", filter: ["==", ["geometry-type"], "Polygon"], paint: { "fill-color": colour, "fill-opacity": 0.2 } },
    { id: "schets-lijn", type: "line", source: "schets", layout: { "line-cap": "round", "line-join": "round" }, paint: { "line-color": colour, "line-width": 3 } },
  ];
}
