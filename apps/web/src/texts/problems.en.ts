import access from "./problems/access.en.ts";
import channels from "./problems/channels.en.ts";
import media from "./problems/media.en.ts";
import messages from "./problems/messages.en.ts";
import posts from "./problems/posts.en.ts";
import publishing from "./problems/publishing.en.ts";
import type { ProblemsTexts } from "./problems/sentence.ts";
import team from "./problems/team.en.ts";

export default {
  ...access,
  ...channels,
  ...media,
  ...messages,
  ...posts,
  ...publishing,
  ...team,
} satisfies ProblemsTexts;
