import manifest from "../../../../package.json" with { type: "json" };

/** Version of this software, as the root manifest states it. */
export const release: string = manifest.version;
