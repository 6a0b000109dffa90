/** Letters of both scripts of the two faces: each script is a file of its own. */
const letters = 'aệ';
const wanted = ["400 1rem 'Be Vietnam Pro'", "500 1rem 'Be Vietnam Pro'", "400 1rem 'Source Serif 4 Variable'"];
/** Milliseconds after which the page shows itself in whatever faces there are. */
const patience = 600;

let ready = $state(false);

const loaded = Promise.allSettled(wanted.map((face) => document.fonts.load(face, letters)));
const late = new Promise((resolve) => setTimeout(resolve, patience));
void Promise.race([loaded, late]).then(() => (ready = true));

/** Whether the faces are there, so that no line breaks anew under the reader's eyes. */
export function facesReady(): boolean {
  return ready;
}
