/** One kind of national number. */
export interface NationalId {
  /** ISO 3166 country and what the number is called there. */
  readonly name: string;
  /** Source of the pattern, groups and gaps as people write them. */
  readonly shape: string;
  /** The rule, on letters and digits in capitals without gaps. */
  readonly holds: (compact: string) => boolean;
  /** Words that must stand before it, where shape and check alone let ordinary numbers through. */
  readonly said?: string;
}
