/** Markdown within a line. */

/** The words of a piece of Markdown: links as their texts, without code marks, emphasis and anchors. */
export function plainInline(text: string): string {
  return text
    .replace(/!?\[([^\]]{0,300})\]\([^()\s]{0,400}(?:\s"[^"]{0,100}")?\)/g, '$1')
    .replace(/\{[#.][^{}]{0,80}\}/g, '')
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/`|\*\*|__/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
