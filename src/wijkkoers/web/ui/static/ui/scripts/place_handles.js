/** The corners of a drawing as dots that can be dragged. */
import { Marker } from "maplibre-gl";

const MOST = 150;

/**
 * @param {import("maplibre-gl").Map} map
 * @param {(at: number, point: [number, number]) => void} moved
 * @returns {(points: number[][]) => void} shows these corners
 */
export function offerHandles(map, moved) {
  /** @type {Marker[]} */
  let markers = [];
  const make = (at) => {
    const element = document.createElement("span");
    element.className = "place-handle";
    const marker = new Marker({ element, draggable: true });
    for (const name of ["role", "aria-label", "tabindex"]) element.removeAttribute(name);
    element.setAttribute("aria-hidden", "true");
    element.addEventListener("click", (event) => event.stopPropagation());
    marker.on("dragend", () => { const { lng, lat } = marker.getLngLat(); moved(at, [lng, lat]); });
    return marker;
  };
  return (points) => {
    const shown = points.length > MOST ? [] : points;
    for (const spare of markers.splice(shown.length)) spare.remove();
    shown.forEach((point, at) => {
      markers[at] ??= make(at);
      markers[at].setLngLat(point).addTo(map);
      markers[at].getElement().classList.toggle("is-last", at === shown.length - 1);
    });
  };
}
