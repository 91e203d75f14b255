/** What the maps of places share: the frame with its boundary, the data they are given, the box round it. */
import { Map as GlMap, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { token } from "./tokens.js";

/** @typedef {{type: "FeatureCollection", features: object[]}} Collection */

const COUNTRY = [3.3, 50.7, 7.25, 53.6];
export const NOTHING = { type: "FeatureCollection", features: [] };

/** What a map is given, by address or in the page itself. @param {HTMLElement} box @param {string} name "data", "base" or "items" @returns {Promise<Collection>} */
export async function readCollection(box, name) {
  const inline = box.querySelector(`[data-inline="${name}"] script`);
  if (inline) return JSON.parse(inline.textContent);
  const address = box.dataset[`${name}Url`];
  if (!address) return NOTHING;
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Wait until a part of the page that is folded away is opened: a map needs room to be drawn. @param {HTMLElement} box @returns {Promise<void>} */
export function whenShown(box) {
  if (box.offsetWidth) return Promise.resolve();
  return new Promise((resolve) => {
    const watcher = new ResizeObserver(() => { if (box.offsetWidth) { watcher.disconnect(); resolve(); } });
    watcher.observe(box);
  });
}

/** @param {object[]} geometries @returns {[number, number, number, number] | null} west, south, east, north */
export function boundsOf(geometries) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = (part) => {
    if (typeof part[0] !== "number") { part.forEach(walk); return; }
    box[0] = Math.min(box[0], part[0]); box[1] = Math.min(box[1], part[1]);
    box[2] = Math.max(box[2], part[0]); box[3] = Math.max(box[3], part[1]);
  };
  geometries.filter(Boolean).forEach((geometry) => walk(geometry.coordinates));
  return box[0] === Infinity ? null : box;
}

/** The words of the map's own parts, in the language of the page. @param {string} title */
function words(title) {
  const { zoomIn, zoomOut, wheel, wheelMac, fingers } = document.getElementById("plaatswoorden").dataset;
  return {
    "Map.Title": title,
    "NavigationControl.ZoomIn": zoomIn,
    "NavigationControl.ZoomOut": zoomOut,
    "CooperativeGesturesHandler.WindowsHelpText": wheel,
    "CooperativeGesturesHandler.MacHelpText": wheelMac,
    "CooperativeGesturesHandler.MobileHelpText": fingers,
  };
}

/**
 * Draw a quiet map: paper, the boundary, and over it what a component adds.
 * @param {HTMLElement} container @param {Collection} base @param {object[]} geometries what must be in view; without any the boundary
 * @param {{sources: object, layers: object[]}} over
 */
export function drawFrame(container, base, geometries, over) {
  setWorkerUrl(new URL(document.getElementById("plaatswoorden").dataset.worker, location.href).href);
  const ground = base.features.map((feature) => feature.geometry);
  const map = new GlMap({
    container,
    locale: words(container.dataset.title),
    bounds: boundsOf(geometries) ?? boundsOf(ground) ?? COUNTRY,
    fitBoundsOptions: { padding: 40, maxZoom: 17 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    doubleClickZoom: false,
    cooperativeGestures: true,
    style: {
      version: 8,
      sources: { grens: { type: "geojson", data: base }, ...over.sources },
      layers: [
        { id: "papier", type: "background", paint: { "background-color": token("paper-deep") } },
        { id: "grond", type: "fill", source: "grens", paint: { "fill-color": token("sheet") } },
        { id: "grens", type: "line", source: "grens", paint: { "line-color": token("line-strong"), "line-width": 1.5 } },
        ...over.layers,
      ],
    },
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl({ maxWidth: 120 }), "bottom-right");
  return map;
}
