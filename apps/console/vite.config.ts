import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const target = "http://127.0.0.1:4300";
/** The API refuses writes of another origin, and in development the page has one. */
const api = { target, headers: { origin: target } };

export default defineConfig({
  plugins: [react(), compressed()],
  server: { host: "127.0.0.1", proxy: { "/trpc": api, "/api": api, "/demo": api } },
  build: { outDir: "dist", target: "es2022", chunkSizeWarningLimit: 900 },
});

/** Lays a `.br` and a `.gz` beside every script and style sheet, so that the server need not compress while it answers. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async writeBundle({ dir }) {
      const folder = join(dir ?? "dist", "assets");
      const names = (await readdir(folder)).filter((name) => /\.(js|css)$/.test(name));
      await Promise.all(names.map((name) => compress(join(folder, name))));
    },
  };
}

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(
    `${file}.br`,
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  );
  await writeFile(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
