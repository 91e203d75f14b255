/** One line that always says how it stands: what waits on this phone, whether there is network, what is being sent. */

import { part } from "./elements.js";
import { say } from "./words.js";

/** @typedef {import("./sending.js").Ending | "bezig" | ""} Phase */

/** @param {Phase} phase @param {number} waiting @param {number} refused @param {number} sent */
export function showState(phase, waiting, refused, sent) {
  const line = part("stand");
  const { kind, text } = stateOf(navigator.onLine ? phase : "geen-netwerk", waiting, refused, sent);
  line.dataset.kind = kind;
  if (line.textContent !== text) line.textContent = text;
  part("opnieuwmeedoen").hidden = phase !== "geen-plek";
  part("nuversturen").hidden = !waiting || phase === "bezig" || !navigator.onLine;
}

/** @param {Phase} phase @param {number} waiting @param {number} refused @param {number} sent */
function stateOf(phase, waiting, refused, sent) {
  if (phase === "geen-plek") return { kind: "fout", text: say("state_no_seat", { n: waiting }) };
  if (phase === "geen-netwerk") return { kind: "stil", text: waiting ? say("state_offline", { n: waiting }) : say("state_offline_none") };
  if (phase === "bezig" || (phase === "elders" && waiting)) return { kind: "bezig", text: say("state_busy", { n: waiting }) };
  if (refused) return { kind: "fout", text: say("state_refused", { n: refused }) };
  if (waiting) return { kind: "stil", text: say(phase === "later" ? "state_later" : "state_waiting", { n: waiting }) };
  return sent ? { kind: "klaar", text: say("state_done") } : { kind: "stil", text: say("state_empty") };
}

/** Say whether this page opens again without network. @param {boolean} isKept */
export function showKept(isKept) {
  part("bewaard").textContent = say(isKept ? "kept_yes" : "kept_no");
  part("bewaard").dataset.kind = isKept ? "klaar" : "let-op";
  part("vertrouwen").hidden = isKept;
}

/** @param {boolean} isSafe whether the browser promised not to throw away what is kept here */
export function showSafe(isSafe) {
  part("veilig").hidden = isSafe;
}
