/** A map of places: numbers with signs, tied both ways to the rows of a list. */
import { makeRoom, OFFSET } from "./place_crowd.js";
import { drawFrame, NOTHING, readCollection, whenShown } from "./place_frame.js";
import { labelSpot } from "./place_spots.js";
import { colourOf, offerPlates, plateOf, readLooks } from "./place_signs.js";
import { tieList } from "./place_list.js";
import { token } from "./tokens.js";

const MANY = 300;
const NUMBERED_ZOOM = 16;
const TOUCHED = ["nummer", "stip", "rand", "vlak"];

for (const box of document.querySelectorAll("[data-place-map]")) show(box);

/** @param {HTMLElement} box @param {string} name @param {boolean} isShown */
const say = (box, name, isShown) => { const part = box.querySelector(`[data-state="${name}"]`); if (part) part.hidden = !isShown; };

/** @param {HTMLElement} box */
async function show(box) {
  try {
    const [data, base] = await Promise.all([readCollection(box, "data"), readCollection(box, "base").catch(() => NOTHING), whenShown(box)]);
    draw(box, data.features.filter((feature) => feature.geometry), base);
  } catch (error) {
    delete box.dataset.ready;
    say(box, "failed", true);
    box.dataset.failed = "1";
    console.warn("kaart", error);
  }
  say(box, "wait", false);
}

/** @param {HTMLElement} box @param {object[]} found @param {object} base */
function draw(box, found, base) {
  const features = found.map((feature) => ({ ...feature, properties: { klasse: "", nummer: "", ...feature.properties, id: String(feature.id) } }));
  const spots = features.map((feature) => ({ type: "Feature", geometry: { type: "Point", coordinates: labelSpot(feature.geometry) }, properties: { ...feature.properties, isPoint: feature.geometry.type === "Point", anker: feature.geometry.type === "Point" ? "bottom" : "center", toon: features.length > MANY } }));
  const looks = readLooks(box);
  box.dataset.ready = "";
  const sources = { plekken: geojson(features), nummers: geojson(spots) };
  const map = drawFrame(box.querySelector(".map__canvas"), base, [...features, ...base.features].map((feature) => feature.geometry), { sources, layers: layersOf(colourOf(looks), features.length > MANY) });
  offerPlates(map, looks);
  box.plaatskaart = map;
  say(box, "empty", !features.length);
  say(box, "many", features.length > MANY);
  const focus = (id) => {
    box.dataset.focus = id ?? "";
    for (const layer of ["focus-lijn", "focus-ring", "focus-nummer"]) map.setFilter(layer, ["==", ["get", "id"], id ?? ""]);
    map.setFilter("nummer", ["all", ["get", "toon"], ["!=", ["get", "id"], id ?? ""]]);
  };
  const arrange = () => {
    const placed = makeRoom(map, spots);
    map.getSource("nummers").setData({ type: "FeatureCollection", features: placed });
    say(box, "many", placed.some((spot) => !spot.properties.toon && map.getBounds().contains(spot.geometry.coordinates)));
  };
  map.once("load", () => {
    if (features.length <= MANY) { arrange(); map.on("moveend", arrange); map.on("resize", arrange); }
    const ties = tieList(box, map, new Map(spots.map((spot) => [spot.properties.id, spot])), focus);
    map.on("click", (event) => ties.pick(under(map, event.point)));
    map.on("mousemove", (event) => { map.getCanvas().style.cursor = under(map, event.point) ? "pointer" : ""; });
  });
  map.once("idle", () => { box.dataset.ready = "1"; });
}

/** @param {object[]} features */
const geojson = (features) => ({ type: "geojson", data: { type: "FeatureCollection", features } });

/** The id of the feature under a point of the screen, the smallest kind first. */
function under(map, { x, y }) {
  const hits = map.queryRenderedFeatures([[x - 5, y - 5], [x + 5, y + 5]], { layers: TOUCHED });
  const best = hits.sort((one, other) => TOUCHED.indexOf(one.layer.id) - TOUCHED.indexOf(other.layer.id))[0];
  return best?.properties.id;
}

/** @param {object} colour @param {boolean} isMany */
function layersOf(colour, isMany) {
  const none = ["==", ["get", "id"], ""];
  const isPoint = ["==", ["geometry-type"], "Point"];
  const isArea = ["match", ["geometry-type"], ["Polygon", "MultiPolygon"], true, false];
  const plate = { "icon-anchor": ["get", "anker"], "icon-offset": OFFSET, "icon-padding": 1, "icon-allow-overlap": !isMany };
  const image = isMany ? ["step", ["zoom"], plateOf(false), NUMBERED_ZOOM, plateOf(true)] : plateOf(true);
  return [
    { id: "vlak", type: "fill", source: "plekken", filter: isArea, paint: { "fill-color": colour, "fill-opacity": 0.18 } },
    { id: "focus-lijn", type: "line", source: "plekken", filter: none, paint: { "line-color": token("accent"), "line-width": 9 } },
    { id: "rand", type: "line", source: "plekken", filter: ["!", isPoint], layout: { "line-cap": "round", "line-join": "round" }, paint: { "line-color": colour, "line-width": ["case", isArea, 2, 4] } },
    { id: "focus-ring", type: "circle", source: "nummers", filter: none, paint: { "circle-radius": 10, "circle-color": token("accent") } },
    { id: "stip", type: "circle", source: "plekken", filter: isPoint, paint: { "circle-radius": isMany ? 3 : 5, "circle-color": colour, "circle-stroke-color": token("sheet"), "circle-stroke-width": 1.5 } },
    { id: "nummer", type: "symbol", source: "nummers", filter: ["get", "toon"], layout: { ...plate, "icon-image": image } },
    { id: "focus-nummer", type: "symbol", source: "nummers", filter: none, layout: { ...plate, "icon-image": plateOf(true), "icon-size": 1.3, "icon-allow-overlap": true, "icon-ignore-placement": true } },
  ];
}
