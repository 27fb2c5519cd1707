/** What the analyzer offers to programs; its own types leave it out. */

declare module '@custom-elements-manifest/analyzer' {
  import type {Package} from 'custom-elements-manifest/schema.d.ts';
  import type {Node, SourceFile} from 'typescript';

  /** The analyzer's own TypeScript: syntax trees of another version are numbered differently. */
  export * as ts from 'typescript';

  export interface Plugin {
    readonly name: string;
    readonly collectPhase?: (phase: {readonly node: Node}) => void;
  }

  export function create(options: {
    readonly modules: readonly SourceFile[];
    readonly plugins: readonly Plugin[];
    readonly context: {readonly dev: boolean};
  }): Package;
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  import type {Plugin} from '@custom-elements-manifest/analyzer';

  export function litPlugin(): Plugin[];
}
