-- Videos beside pictures, and the part of a picture that the owner chose for one network's version.
ALTER TABLE media
  ADD COLUMN kind varchar(20) NOT NULL DEFAULT 'image' CHECK (kind IN ('image', 'video')),
  ADD COLUMN duration_ms integer CHECK (duration_ms > 0),
  ADD CONSTRAINT media_video_has_duration CHECK (kind = 'image' OR duration_ms IS NOT NULL);

-- Fractions of the picture: {"x", "y", "width", "height"}, each from 0 to 1. NULL: all of it.
ALTER TABLE content_media ADD COLUMN crop jsonb;
