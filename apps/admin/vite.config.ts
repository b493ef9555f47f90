import tailwind from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      addExtensions: true,
      quoteStyle: "double",
      semicolons: true,
      autoCodeSplitting: true,
      codeSplittingOptions: {
        defaultBehavior: [["component", "loader", "notFoundComponent"], ["errorComponent"]],
      },
    }),
    react(),
    tailwind(),
  ],
  resolve: {
    alias: { "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector" },
  },
  build: {
    modulePreload: { polyfill: false },
    // Inlined data: URIs would bypass the content-security policy's font-src.
    assetsInlineLimit: 0,
  },
});
