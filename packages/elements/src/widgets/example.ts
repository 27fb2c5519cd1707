/** The shape of the examples that stand beside each widget: for the theme page, and for tests that look at all of them. */
import type {FieldOptions, TextEntry} from '@ozg-forms/core/definition/form-definition';

/** One question as an author would ask it, with an answer and a fault. Plain data, in German. */
export interface WidgetExample {
  /** Unique among all examples; lower case with hyphens, so that it can name a file. */
  readonly name: string;
  /** Name of the widget that takes it. */
  readonly widget: string;
  /** JSON Schema of the answer, with a title. */
  readonly schema: Readonly<Record<string, unknown>> & {readonly title: string};
  readonly isRequired?: boolean;
  /** How it is shown: an entry of `fields` in a definition. */
  readonly options?: FieldOptions;
  /** Its words: an entry of `texts.de` in a definition. */
  readonly texts?: TextEntry;
  /** A valid answer; absent where nothing is answered. */
  readonly answer?: unknown;
  /** What a person may type that is refused. Without it the fault is that there is no answer. */
  readonly wrong?: string;
}
