import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = { target: "http://127.0.0.1:4300" };

export default defineConfig({
  plugins: [react()],
  server: { host: "127.0.0.1", proxy: { "/trpc": api, "/api": api, "/demo": api } },
  build: { outDir: "dist", target: "es2022", chunkSizeWarningLimit: 900 },
});
