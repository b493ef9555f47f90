# One image for api, worker and migrations: sources run as they are, only the apps in browsers are built.
FROM node:24-bookworm-slim AS web
WORKDIR /app
COPY . .
RUN npx -y pnpm@12 install --frozen-lockfile && npx -y pnpm@12 build

FROM node:24-bookworm-slim
WORKDIR /app
COPY . .
RUN npx -y pnpm@12 install --frozen-lockfile --prod \
      --filter-prod "@businesspro/api..." --filter-prod "@businesspro/worker..." --filter-prod "@businesspro/launcher..." \
    && node packages/db/src/generate-client.ts \
    && rm -rf /root/.npm /root/.cache /root/.local \
    && mkdir /data && chown node:node /data
COPY --from=web /app/apps/web/dist apps/web/dist
COPY --from=web /app/apps/admin/dist apps/admin/dist
USER node
VOLUME /data
EXPOSE 3000 3200
CMD ["node", "apps/api/src/main.ts"]
