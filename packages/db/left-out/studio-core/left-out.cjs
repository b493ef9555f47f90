// Left out; see pnpm-workspace.yaml.
