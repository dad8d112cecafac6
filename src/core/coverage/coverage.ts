/** What an image is made of, as far as a download is concerned: one platform of it. */
export interface ImageContent {
  readonly platform: string;
  /** Lowest first; compressed. */
  readonly layers: readonly { readonly digest: string; readonly sizeBytes: number }[];
  readonly configBytes: number;
}

/** How much of an image others hold already. */
export interface Held {
  readonly layers: number;
  readonly bytes: number;
}

/** What the layer images are worth to a host that is to run the application image, for one platform. */
export interface CoverageReport {
  readonly platform: string;
  readonly layers: number;
  /** Of all its compressed layers and its config: what a host that holds nothing downloads. */
  readonly totalBytes: number;
  /** By an engine with the classic store: only a shared beginning of the chain counts. */
  readonly prefix: Held;
  /** By an engine with the containerd store: a blob counts wherever it stands. */
  readonly byDigest: Held;
  readonly byLayer: readonly LayerCoverage[];
}

/** What one layer image is worth. */
export interface LayerCoverage {
  readonly layer: string;
  readonly digest: string;
  readonly sizeBytes: number;
  readonly prefix: Held;
  readonly byDigest: Held;
  /** What it adds to the layer images that it stands on: its own blobs that the application image has. */
  readonly own: Held;
  /** Why `own` is nothing, in words, with the line of the Dockerfile; undefined when it is something. */
  readonly useless: string | undefined;
}
