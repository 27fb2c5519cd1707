/** Colours by what they mean, and only where somebody looks at a terminal that wants them. */
import {styleText} from 'node:util';

type Style = (text: string) => string;

export interface Paint {
  readonly good: Style;
  readonly bad: Style;
  readonly warn: Style;
  readonly strong: Style;
  readonly faint: Style;
}

/** Asks the stream, and NO_COLOR, NODE_DISABLE_COLORS and FORCE_COLOR (https://no-color.org, node:util). */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const styled =
    (format: Parameters<typeof styleText>[0]): Style =>
    (text) =>
      styleText(format, text, {stream});
  return {
    good: styled('green'),
    bad: styled('red'),
    warn: styled('yellow'),
    strong: styled('bold'),
    faint: styled('dim'),
  };
}
