/** Whether an element's own style keeps its words from being seen. */
export const isHidden = (element: { getAttribute(name: string): string | null }): boolean =>
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
