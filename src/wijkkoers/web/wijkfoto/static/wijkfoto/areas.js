/** What the maps share: the frame, the names, the words under the pointer. */
import { Map as GlMap, Marker, NavigationControl, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { token } from "./tokens.js";

export { token };

/** The words of the map's own parts, in the language of the page. @param {HTMLElement} canvas */
function words(canvas) {
  const { zoomIn, zoomOut, wheel, wheelMac, fingers } = document.getElementById("kaartwoorden").dataset;
  return {
    "Map.Title": canvas.dataset.title,
    "NavigationControl.ZoomIn": zoomIn,
    "NavigationControl.ZoomOut": zoomOut,
    "CooperativeGesturesHandler.WindowsHelpText": wheel,
    "CooperativeGesturesHandler.MacHelpText": wheelMac,
    "CooperativeGesturesHandler.MobileHelpText": fingers,
  };
}

/** Make a quiet map of the areas, fitted to those in focus. @param {HTMLElement} box @param {object} data @param {object[]} layers @param {object} [sources] */
export function drawMap(box, data, layers, sources = {}) {
  setWorkerUrl(new URL(box.dataset.worker, location.href).href);
  const container = box.querySelector(".map__canvas");
  const map = new GlMap({
    container,
    locale: words(container),
    bounds: boundsOf(data.features),
    fitBoundsOptions: { padding: 24 },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    cooperativeGestures: true,
    canvasContextAttributes: { preserveDrawingBuffer: true },
    style: {
      version: 8,
      sources: { gebieden: { type: "geojson", data, promoteId: "code" }, ...sources },
      layers: [{ id: "papier", type: "background", paint: { "background-color": token("paper-deep") } }, ...layers],
    },
  });
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  map.addControl(new ScaleControl({ maxWidth: 120 }), "bottom-right");
  return map;
}

/** @param {object[]} features @returns {[number, number, number, number]} west, south, east, north */
export function boundsOf(features) {
  const box = [180, 90, -180, -90];
  const walk = (part) => {
    if (typeof part[0] !== "number") { part.forEach(walk); return; }
    box[0] = Math.min(box[0], part[0]); box[1] = Math.min(box[1], part[1]);
    box[2] = Math.max(box[2], part[0]); box[3] = Math.max(box[3], part[1]);
  };
  features.filter((feature) => feature.properties.soort !== "water").forEach((feature) => walk(feature.geometry.coordinates));
  return box;
}

/** Put the names on the map; a name that would touch another is left out. @param {GlMap} map @param {object[]} features */
export function writeNames(map, features) {
  const names = features.filter((feature) => feature.properties.soort !== "water")
    .sort((one, other) => Number(other.properties.focus ?? 0) - Number(one.properties.focus ?? 0))
    .map((feature) => {
      const element = document.createElement("span");
      element.className = "map-label";
      element.textContent = feature.properties.naam;
      element.setAttribute("aria-hidden", "true");
      new Marker({ element }).setLngLat(feature.properties.punt).addTo(map);
      return element;
    });
  const arrange = () => {
    const taken = [];
    for (const element of names) {
      element.hidden = false;
      const box = element.getBoundingClientRect();
      const touches = taken.some((other) => box.left < other.right + 4 && box.right + 4 > other.left && box.top < other.bottom && box.bottom > other.top);
      if (touches) element.hidden = true; else taken.push(box);
    }
  };
  map.on("moveend", arrange);
  map.once("idle", arrange);
}

/** Say what lies under the pointer. @param {GlMap} map @param {HTMLElement} box @param {(properties: object) => string} words */
export function tellUnderPointer(map, box, words) {
  const tip = box.querySelector(".map-tip");
  map.on("mousemove", "vlak", (event) => {
    tip.textContent = words(event.features[0].properties);
    tip.hidden = false;
    map.getCanvas().style.cursor = "pointer";
  });
  map.on("mouseleave", "vlak", () => { tip.hidden = true; map.getCanvas().style.cursor = ""; });
}
