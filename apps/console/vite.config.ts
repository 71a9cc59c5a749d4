import { readdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const target = "http://127.0.0.1:4300";
/** The API refuses writes of another origin, and in development the page has one. */
const api = { target, headers: { origin: target } };

const pdfPackage = createRequire(import.meta.url).resolve("pdfjs-dist/package.json");
const pdfFolder = dirname(pdfPackage);
/** With the version, because browsers keep what they got. */
const { version } = JSON.parse(await readFile(pdfPackage, "utf8")) as { readonly version: string }; // every package says it
const pdfData = `pdf/${version}`;

export default defineConfig(({ command }) => ({
  plugins: [react(), compressed(), pdfFiles()],
  define: { __PDF_DATA__: JSON.stringify(command === "build" ? `/${pdfData}/` : `/@fs${pdfFolder}/`) },
  server: { host: "127.0.0.1", proxy: { "/trpc": api, "/api": api, "/demo": api, "/answer": api } },
  build: { outDir: "dist", target: "es2022", chunkSizeWarningLimit: 900 },
}));

/** Lays beside the page what the PDF library fetches for a document that does not bring it along. */
function pdfFiles(): Plugin {
  const folders = { cmaps: /\.bcmap$/, standard_fonts: /\.(pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ };
  return {
    name: "pdf-files",
    apply: "build",
    async generateBundle() {
      for (const [folder, wanted] of Object.entries(folders)) {
        for (const name of await readdir(join(pdfFolder, folder))) {
          if (!wanted.test(name)) continue;
          const source = await readFile(join(pdfFolder, folder, name));
          this.emitFile({ type: "asset", fileName: `${pdfData}/${folder}/${name}`, source });
        }
      }
    },
  };
}

/** Lays a `.br` and a `.gz` beside every script and style sheet, so that the server need not compress while it answers. */
function compressed(): Plugin {
  return {
    name: "compressed",
    apply: "build",
    async writeBundle({ dir }) {
      const folder = join(dir ?? "dist", "assets");
      const names = (await readdir(folder)).filter((name) => /\.(m?js|css)$/.test(name));
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
