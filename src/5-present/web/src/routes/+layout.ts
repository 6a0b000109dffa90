// One page for every address: the server sends the same file, the pages are made in the browser.
export const ssr = false;
export const prerender = false;
