const browsers: [name: string, mark: RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];
const systems: [name: string, mark: RegExp][] = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Macintosh/],
  ['Linux', /Linux|X11/],
];

/** A browser and its system, of how it calls itself; of another program the beginning of its own words. */
export function programName(agent: string): string {
  const of = (known: typeof browsers) => known.find(([, mark]) => mark.test(agent))?.[0];
  const [browser, system] = [of(browsers), of(systems)];
  return browser ? [browser, ...(system ? [system] : [])].join(', ') : agent.slice(0, 40);
}
