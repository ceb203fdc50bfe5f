/** Puts a long string together from character codes without a string for each of them. */

/** As many as may be safely given to one call as arguments. */
const CHUNK = 8192;

export class AsciiBuilder {
  readonly #codes = new Uint8Array(CHUNK);
  #length = 0;
  readonly #chunks: string[] = [];

  /** Appends one character with a code below 128. */
  add(code: number): void {
    if (this.#length === CHUNK) this.#flush();
    this.#codes[this.#length++] = code;
  }

  build(): string {
    this.#flush();
    return this.#chunks.join('');
  }

  #flush(): void {
    this.#chunks.push(String.fromCharCode(...this.#codes.subarray(0, this.#length)));
    this.#length = 0;
  }
}
