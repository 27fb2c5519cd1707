/**
 * Fetches a file that loads later side by side with what it shares with others. Otherwise a browser would find
 * out what else it needs only once the first file is there, a round trip later.
 */
import type {Plugin, Rolldown} from 'vite';

export function sideBySide(): Plugin {
  return {
    name: 'side-by-side',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        const chunks = new Map(
          Object.values(bundle)
            .filter((file) => file.type === 'chunk')
            .map((chunk) => [chunk.fileName, chunk]),
        );
        for (const chunk of chunks.values()) {
          const here = sharedBy(chunk, chunks);
          chunk.code = chunk.code.replace(/\bimport\((["'`])\.\/([^"'`]+)\1\)/g, (whole, _quote, name: string) => {
            const target = chunks.get(name);
            const others = target ? [...sharedBy(target, chunks)].filter((other) => !here.has(other)) : [];
            if (others.length === 0) return whole;
            // Who fails to come fails the file that needs it as well, and is told of there.
            const early = others.map((other) => `import("./${other}").catch(()=>{})`);
            return `(${early.join(',')},${whole})`;
          });
        }
      },
    },
  };
}

/** Names of all files that have to be there before a file runs, the entry and itself left out. */
function sharedBy(chunk: Rolldown.OutputChunk, chunks: ReadonlyMap<string, Rolldown.OutputChunk>): Set<string> {
  const names = new Set(chunk.imports);
  // A set that grows while it is walked: imports of imports are reached as well.
  for (const name of names) for (const other of chunks.get(name)?.imports ?? []) names.add(other);
  return new Set([...names].filter((name) => chunks.get(name)?.isEntry !== true && name !== chunk.fileName));
}
