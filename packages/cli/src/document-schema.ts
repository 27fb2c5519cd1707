/** The schema of an uploaded document: the reference to it that stands among the answers, with the limits of its question. */

export interface DocumentLimits {
  readonly title?: string;
  /** Schema of the media type. */
  readonly mediaType: object;
  /** Schema of the size in bytes. */
  readonly size: object;
}

/** A document of these types, of so many bytes at most. */
export function limited(types: readonly string[], maximum: number): Pick<DocumentLimits, 'mediaType' | 'size'> {
  return {mediaType: {enum: types}, size: {type: 'integer', minimum: 1, maximum}};
}

export function documentSchema({title, mediaType, size}: DocumentLimits) {
  return {
    ...(title !== undefined && {title}),
    type: 'object',
    unevaluatedProperties: false,
    required: ['id', 'name', 'mediaType', 'size', 'sha256'],
    properties: {
      id: {type: 'string', minLength: 1, maxLength: 100},
      name: {type: 'string', minLength: 1, maxLength: 255},
      mediaType,
      size,
      sha256: {type: 'string', pattern: '^[0-9a-f]{64}$'},
    },
  };
}
