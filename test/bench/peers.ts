/** Well-known readers of Markdown, whose time on the same text is the measure of ours. */

export interface Peer {
  readonly name: string;
  readonly read: (text: string) => unknown;
}

const loaders: Readonly<Record<string, () => Promise<Peer['read']>>> = {
  'markdown-it': async () => {
    const { default: MarkdownIt } = await import('markdown-it');
    const markdown = new MarkdownIt();
    return (text) => markdown.parse(text, {});
  },
  '@lezer/markdown': async () => {
    const { parser } = await import('@lezer/markdown');
    return (text) => parser.parse(text);
  },
  'remark-parse': async () => {
    const { unified } = await import('unified');
    const { default: remarkParse } = await import('remark-parse');
    const processor = unified().use(remarkParse);
    return (text) => processor.parse(text);
  },
};

export const peerNames: readonly string[] = Object.keys(loaders);

/** The peers of these names, loaded. */
export function loadPeers(names: readonly string[] = peerNames): Promise<Peer[]> {
  return Promise.all(names.map(async (name) => ({ name, read: await loaders[name]!() })));
}
