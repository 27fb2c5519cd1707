/**
 * Takes the indentation out of `html` and `css` templates, which minifiers leave alone.
 *
 * Only runs of white space become one space, so words keep their distance; in style sheets
 * comments go as well, and spaces where CSS does not need them.
 */
import {type ESTree, type Plugin, Visitor} from 'vite';

const compactors: Readonly<Record<string, (text: string) => string>> = {
  html: (text) => text.replace(/\s+/g, ' '),
  css: compactCss,
};

/** A style sheet without comments and without spaces that CSS does not need. */
export function compactCss(text: string): string {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');
}

export function compactTemplates(): Plugin {
  return {
    name: 'compact-templates',
    enforce: 'post',
    transform: {
      filter: {id: /\/packages\/elements\/src\/.*\.ts$/, code: /(html|css)`/},
      handler(code) {
        const pieces = piecesOf(this.parse(code));
        const compacted = pieces.reduceRight(
          (text, {start, end, compact}) => text.slice(0, start) + compact(text.slice(start, end)) + text.slice(end),
          code,
        );
        return {code: compacted, map: null};
      },
    },
  };
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly compact: (text: string) => string;
}

/** The texts between the expressions of all templates, in the order of the file. */
function piecesOf(program: ESTree.Program): readonly Piece[] {
  const pieces: Piece[] = [];
  new Visitor({
    TaggedTemplateExpression({tag, quasi}) {
      const compact = tag.type === 'Identifier' ? compactors[tag.name] : undefined;
      if (compact) for (const {start, end} of quasi.quasis) pieces.push({start, end, compact});
    },
  }).visit(program);
  return pieces.sort((a, b) => a.start - b.start);
}
