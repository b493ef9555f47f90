import access from "./problems/access.hi.ts";
import channels from "./problems/channels.hi.ts";
import media from "./problems/media.hi.ts";
import messages from "./problems/messages.hi.ts";
import posts from "./problems/posts.hi.ts";
import publishing from "./problems/publishing.hi.ts";
import type { ProblemsTexts } from "./problems/sentence.ts";
import team from "./problems/team.hi.ts";

export default {
  ...access,
  ...channels,
  ...media,
  ...messages,
  ...posts,
  ...publishing,
  ...team,
} satisfies ProblemsTexts;
