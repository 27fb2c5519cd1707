/** What passes between a test and a page: every protocol carries it unchanged. */
export type Serializable =
  string | number | boolean | null | undefined | readonly Serializable[] | {readonly [name: string]: Serializable};
