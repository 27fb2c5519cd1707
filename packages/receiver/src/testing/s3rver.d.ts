/** The part of `s3rver` that tests use; the package brings no types. */
declare module 's3rver' {
  // eslint-disable-next-line no-restricted-syntax -- this is how the package exports it
  export default class S3rver {
    constructor(options: {
      readonly address?: string;
      readonly port: number;
      readonly silent: boolean;
      readonly directory: string;
      readonly configureBuckets: readonly {readonly name: string}[];
    });
    run(): Promise<{readonly port: number}>;
    close(): Promise<void>;
  }
}
