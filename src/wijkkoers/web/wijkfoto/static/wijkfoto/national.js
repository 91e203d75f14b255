/** The map of all buurten: shapes and figures come apart, each kept by the browser; nearby the shapes of a gemeente come in detail. */
import { drawMap, tellUnderPointer, token } from "./areas.js";
import { offerPatterns } from "./patterns.js";
import { unpack } from "./shapes.js";

const DETAIL_ZOOM = 10.5;
const MOST_AT_ONCE = 6;
const KINDS = { x: "ontbreekt", o: "onderdrukt", w: "water" };

const box = document.getElementById("kaart");
const given = async (address) => (await fetch(address)).json();
const [packed, figures] = await Promise.all([given(box.dataset.shapes), given(box.dataset.figures)]);
const number = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: figures.decimalen, maximumFractionDigits: figures.decimalen });
const places = new Map(packed.codes.map((code, place) => [code, place]));
const data = unpack(packed, describe);
if (data.features.length) show();

/** @param {number} place @returns {object} what the map needs to know of an area */
function describe(place) {
  const sign = figures.soorten[place];
  const gemeente = packed.gemeenten[packed.gemeente[place]];
  const kind = KINDS[sign] ?? "waarde";
  return { soort: kind, klasse: kind === "waarde" ? Number(sign) : -1, gemeente: gemeente[0], focus: gemeente[0] === box.dataset.focus || packed.codes[place] === box.dataset.focus };
}

/** @param {{code: string, naam: string, gemeente: string}} properties @returns {string} the words under the pointer */
function words({ code, naam }) {
  const place = places.get(code);
  const gemeente = packed.gemeenten[packed.gemeente[place]][1];
  const value = figures.waarden[place];
  const text = value === null ? figures.redenen[figures.soorten[place]] : `${number.format(value)} ${figures.eenheid}`;
  return `${naam}, ${gemeente}: ${text}`;
}

function layers(source, suffix) {
  const steps = ["match", ["get", "klasse"], ...figures.kleuren.flatMap((colour, place) => [place, colour]), token("paper")];
  const fill = ["match", ["get", "soort"], "water", token("water"), "waarde", steps, token("paper")];
  const patterned = ["in", ["get", "soort"], ["literal", ["ontbreekt", "onderdrukt"]]];
  return [
    { id: `vlak${suffix}`, type: "fill", source, paint: { "fill-color": fill, "fill-antialias": true } },
    { id: `arcering${suffix}`, type: "fill", source, filter: patterned, paint: { "fill-pattern": ["get", "soort"] } },
    { id: `lijn${suffix}`, type: "line", source, minzoom: 8, paint: { "line-color": token("paper"), "line-width": ["interpolate", ["linear"], ["zoom"], 8, 0.3, 12, 1.5] } },
    { id: `rand${suffix}`, type: "line", source, filter: ["get", "focus"], paint: { "line-color": token("ink"), "line-width": 2 } },
  ];
}

function show() {
  box.dataset.ready = "";
  const focus = data.features.filter((feature) => feature.properties.focus);
  const map = drawMap(box, data, layers("gebieden", ""), {}, focus.length ? focus : data.features);
  offerPatterns(map);
  tellUnderPointer(map, box, words);
  map.on("click", (event) => {
    const [found] = map.queryRenderedFeatures(event.point, { layers: ["vlak"] });
    if (found) location.href = box.dataset.area.replace("CODE", found.properties.code);
  });
  map.once("idle", () => {
    box.dataset.ready = "1";
    performance.mark("kaart-getekend");
    map.on("moveend", () => showDetail(map));
    showDetail(map);
  });
}

const fetched = new Set();
const detailed = [];

/** Fetch the gemeenten in view once the coarse shapes would show their corners. @param {import("maplibre-gl").Map} map */
async function showDetail(map) {
  if (map.getZoom() < DETAIL_ZOOM) return;
  const seen = new Set(map.queryRenderedFeatures({ layers: ["vlak"] }).map((feature) => feature.properties.gemeente));
  const wanted = [...seen].filter((code) => !fetched.has(code)).slice(0, MOST_AT_ONCE);
  if (!wanted.length) return;
  wanted.forEach((code) => fetched.add(code));
  const parts = await Promise.all(wanted.map((code) => given(box.dataset.detail.replace("CODE", code))));
  for (const part of parts) detailed.push(...unpack(part, (place) => describe(places.get(part.codes[place]))).features);
  const collection = { type: "FeatureCollection", features: detailed };
  if (map.getSource("nabij")) { map.getSource("nabij").setData(collection); return; }
  map.addSource("nabij", { type: "geojson", data: collection, promoteId: "code" });
  layers("nabij", "-nabij").forEach((layer) => map.addLayer({ minzoom: DETAIL_ZOOM, ...layer }));
}
