import tailwind from "@tailwindcss/vite";
import { tanstackRouter } from "@tanstack/router-plugin/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Where `pnpm dev` runs the api; override with `vite --config` in another checkout. */
const API_ORIGIN = "http://127.0.0.1:3000";

/** What the doors share with the pages behind them; kept apart so that the doors load nothing else. */
const DOORS =
  /(\/ui\/src\/(button|logo)|\/lib\/(problem|zoned-time|call-procedure)|\/contracts\/src\/password-limits)\.tsx?$|\/clsx\//;

/** Shared parts that only some pages need stay in files of their own. */
const SOME_PAGES =
  /(field|choice|problem-card|sentences|sheet|network-(card|preview)|health-badge|reconnect-button|share-(kit|sheet|media)|google-extras|connect-options|live-status|quick-times|best-time-card|use-best-time|time-zones|(broken|not-found|message)-page|scroll-motion|business-icon|use-update-preferences|use-rupees|show-more)\.tsx?$|\/texts\/|contracts\/src\/(channel-health|notifications|validate-|has-phone|is-web|crop)|icons\/(image-plus|trash|calendar-clock|external-link|link-2-off|pen-line|circle-question-mark|bell)/;

/** What pages behind home share, and home does not need: one small file. */
const DETAILS =
  /\/lucide\/.*icons\/(arrow-left|check|copy|crop|download|eye|file-up|film|handshake|pause|rotate-cw)\.mjs$|contracts\/src\/(limits|fit-to-platform|post-(options|text))\.ts$|\/lib\/(throw-not-found|metric-names|share-media)\.ts$/;

/** What the pages of WhatsApp share: one file for all of them instead of twenty small ones. */
const WHATSAPP =
  /\/(features\/messaging\/[\w-]+(?<!-search)|packages\/ui\/src\/message-card|contracts\/src\/messaging)\.tsx?$/;

/** What is opened daily: by the names of its files. */
const EVERY_DAY = /\/(_session|_shell|log-in|posts|_groupId|write)-[^/]+$/;

function isOnEveryPage(id: string): boolean {
  return (
    /\/(apps\/web\/src\/(components|lib)|packages\/(ui|contracts)\/src)\/|\/lucide\//.test(id) &&
    !SOME_PAGES.test(id)
  );
}

export default defineConfig({
  plugins: [
    tanstackRouter({
      target: "react",
      addExtensions: true,
      quoteStyle: "double",
      semicolons: true,
      autoCodeSplitting: true,
      // Loaders travel with their page: they know its queries and texts, which no other page should load.
      codeSplittingOptions: {
        defaultBehavior: [["component", "loader", "notFoundComponent"], ["errorComponent"]],
      },
    }),
    react(),
    tailwind(),
  ],
  // React has it since version 18; the stand-in for older ones would only be carried along.
  resolve: {
    alias: { "use-sync-external-store/shim/with-selector": "use-sync-external-store/with-selector" },
  },
  build: {
    // The route budgets are summed over this manifest: entry file of a route plus everything it imports statically.
    manifest: true,
    // Preloading is a help, not a need: browsers that cannot do it load the same files a little later.
    modulePreload: {
      polyfill: false,
      // Every list of files to load ahead stands in the first file, so only pages of every day have one.
      resolveDependencies: (file, dependencies) =>
        EVERY_DAY.test(file) ? dependencies : dependencies.filter((name) => name.endsWith(".css")),
    },
    // Inlined data: URIs would bypass the cache and the content-security policy's font-src.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        // The list of files travels with every page, and hashes do not compress: seven characters tell versions apart.
        chunkFileNames: "assets/[name]-[hash:7].js",
        // Left alone, every shared component becomes a file of its own: dozens of requests, each badly compressed.
        codeSplitting: {
          groups: [
            { name: "frame", tags: ["$initial"], priority: 3 },
            { name: "doors", test: DOORS, minShareCount: 2, priority: 2 },
            { name: "data", test: /node_modules\/(@tanstack\/(react-)?query|@trpc\/)/, priority: 2 },
            {
              name: "whatsapp",
              test: WHATSAPP,
              minShareCount: 2,
              priority: 2,
              includeDependenciesRecursively: false,
            },
            { name: "details", test: DETAILS, priority: 2, includeDependenciesRecursively: false },
            { name: "counter", test: isOnEveryPage, minShareCount: 2, priority: 1 },
          ],
        },
      },
    },
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
