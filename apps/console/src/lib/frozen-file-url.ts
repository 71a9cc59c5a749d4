/** Where the bytes of a file are as it was handed in, by its path in the package. */
export const frozenFileUrl = (submissionId: string, path: string, as: "preview" | "file"): string =>
  `/api/submissions/${submissionId}/files?${new URLSearchParams({ path, as })}`;
