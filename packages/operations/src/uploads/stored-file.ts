export interface StoredFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}
