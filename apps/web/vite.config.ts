import tailwind from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `pnpm dev` runs the api; override with `vite --config` in another checkout. */
const API_ORIGIN = "http://127.0.0.1:3000";

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      addExtensions: true,
      quoteStyle: "double",
      semicolons: true,
      autoCodeSplitting: true,
      // Loaders travel with their page: they know its queries and texts, which no other page should load.
      codeSplittingOptions: { defaultBehavior: [["component", "loader"], ["errorComponent"], ["notFoundComponent"]] },
    }),
    react(),
    tailwind(),
  ],
  build: {
    // The route budgets are summed over this manifest: entry file of a route plus everything it imports statically.
    manifest: true,
    // Inlined data: URIs would bypass the cache and the content-security policy's font-src.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 300,
  },
  server: {
    proxy: {
      "/trpc": API_ORIGIN,
      "/media": API_ORIGIN,
      "/oauth": API_ORIGIN,
    },
  },
});
