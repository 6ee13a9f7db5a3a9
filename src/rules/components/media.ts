/** Sound, pictures and video: by the words with which they name their version. Data only. */
import { defineComponents } from '../define.ts'
import { beside } from './beside.ts'

export const mediaComponents = defineComponents([
  {
    id: 'ffmpeg', title: 'FFmpeg', kinds: ['binary'], literals: ['FFmpeg version '],
    source: 'https://github.com/FFmpeg/FFmpeg/blob/master/libavutil/version.c',
    pattern: /(?<![\w.-])FFmpeg version n?(?<version>[0-8]\.\d{1,2}(?:\.\d{1,2})?)(?![\d.])/u,
    examples: ['\0FFmpeg version 5.1.7-0+deb12u1\0', '\0FFmpeg version n4.4.2\0'], counterExamples: ['\0FFmpeg version %s\0'],
  },
  {
    id: 'libavcodec', title: 'libavcodec', kinds: ['binary'], literals: ['Lavc5', 'Lavc6'],
    source: 'https://github.com/FFmpeg/FFmpeg/blob/master/libavcodec/version.h',
    pattern: /(?<![\w.])Lavc(?<version>[5-6]\d\.\d{1,3}\.\d{3})(?![\d.])/u,
    examples: ['\0Lavc59.37.100\0'], counterExamples: ['\0Lavc59.\0'],
  },
  {
    id: 'libavformat', title: 'libavformat', kinds: ['binary'], literals: ['Lavf5', 'Lavf6'],
    source: 'https://github.com/FFmpeg/FFmpeg/blob/master/libavformat/version.h',
    pattern: /(?<![\w.])Lavf(?<version>[5-6]\d\.\d{1,3}\.\d{3})(?![\d.])/u,
    examples: ['\0Lavf59.27.100\0'], counterExamples: ['\0Lavf59.\0'],
  },
  {
    id: 'libvorbis', title: 'libvorbis', kinds: ['binary'], literals: ['Xiph.Org libVorbis '],
    source: 'https://gitlab.xiph.org/xiph/vorbis/-/blob/master/lib/info.c',
    pattern: /(?<![\w.-])Xiph\.Org libVorbis (?<version>1\.\d\.\d)(?![\w.])/u,
    examples: ['\0Xiph.Org libVorbis 1.3.7\0'], counterExamples: ['\0Xiph.Org libVorbis\0'],
  },
  {
    id: 'opus', title: 'Opus', kinds: ['binary'], literals: ['libopus '],
    source: 'https://gitlab.xiph.org/xiph/opus/-/blob/main/celt/celt.c',
    pattern: /(?<![\w.-])libopus (?<version>[01]\.\d(?:\.\d{1,2})?(?:-(?:beta|rc)\d?)?)(?=$|\0|-)/u,
    examples: ['\0libopus 1.3.1\0'], counterExamples: ['\0libopus %s\0'],
  },
  {
    id: 'flac', title: 'FLAC', kinds: ['binary'], literals: ['reference libFLAC '],
    source: 'https://gitlab.xiph.org/xiph/flac/-/blob/master/src/libFLAC/format.c',
    pattern: /(?<![\w.-])reference libFLAC (?<version>1\.\d\.\d)(?![\w.])/u,
    examples: ['\0reference libFLAC 1.4.2 20221022\0'], counterExamples: ['\0reference libFLAC\0'],
  },
  {
    id: 'libsndfile', title: 'libsndfile', kinds: ['binary'], literals: ['libsndfile-'],
    source: 'https://github.com/libsndfile/libsndfile/blob/master/src/common.c',
    pattern: /(?<![\w.-])libsndfile-(?<version>1\.\d\.\d{1,2}(?:pre\d)?)(?![\w.%])/u,
    examples: ['\0libsndfile-1.2.0\0'], counterExamples: ['\0libsndfile-%s\0'],
  },
  {
    id: 'lame', title: 'LAME', kinds: ['binary'], literals: ['LAME'],
    source: 'https://sourceforge.net/projects/lame/',
    pattern: /(?<![\w.-])LAME(?<version>3\.\d{2,3})(?=[ .]?$|[ .]\0| )/u,
    examples: ['\0LAME3.100 \0'], counterExamples: ['\0LAME %s\0'],
  },
  {
    id: 'mpg123', title: 'mpg123', kinds: ['binary'], literals: ['mpg123/'],
    source: 'https://www.mpg123.de/',
    pattern: /mpg123\/(?<version>[01]\.\d{1,2}\.\d{1,2})(?![\w.])/u,
    examples: ['\0--user-agent=mpg123/1.31.2\0'], counterExamples: ['\0mpg123/%s\0'],
  },
  {
    id: 'libvpx', title: 'libvpx', kinds: ['binary'], literals: ['WebM Project VP'],
    source: 'https://chromium.googlesource.com/webm/libvpx/+/refs/heads/main/vp8/vp8_dx_iface.c',
    pattern: /(?<![\w.-])WebM Project VP[89] (?:De|En)coder v(?<version>[01]\.\d{1,2}\.\d{1,2})(?![.\d])/u,
    examples: ['\0WebM Project VP8 Decoder v1.12.0\0'], counterExamples: ['\0WebM Project VP9 Encoder\0'],
  },
  {
    id: 'libaom', title: 'libaom', kinds: ['binary'], literals: ['AOMedia Project AV1'],
    source: 'https://aomedia.googlesource.com/aom/+/refs/heads/main/av1/av1_dx_iface.c',
    pattern: /(?<![\w.-])AOMedia Project AV1 (?:De|En)coder v(?<version>[0-4]\.\d{1,2}\.\d{1,2})(?![.\d])/u,
    examples: ['\0AOMedia Project AV1 Decoder v3.6.0\0'], counterExamples: ['\0AOMedia Project AV1 Encoder\0'],
  },
  {
    id: 'alsa-utils', title: 'alsa-utils', kinds: ['binary'], literals: ['amixer version '],
    source: 'https://github.com/alsa-project/alsa-utils/blob/master/amixer/amixer.c',
    pattern: /(?<![\w.-])amixer version (?<version>1\.\d\.\d{1,2}(?:\.\d)?)(?![\w.])/u,
    examples: ['\0amixer version 1.2.8\0'], counterExamples: ['\0amixer version %s\0'],
  },
  {
    id: 'alsa-lib', title: 'alsa-lib', kinds: ['binary'], across: true, literals: ['LIBASOUND_DEBUG'],
    source: 'https://github.com/alsa-project/alsa-lib',
    pattern: beside('LIBASOUND_DEBUG', '1\\.\\d\\.\\d{1,2}(?:\\.\\d)?'),
    examples: ['x\0LIBASOUND_DEBUG\x001.2.8\0'], counterExamples: ['\0LIBASOUND_DEBUG\0'],
  },
  {
    id: 'pulseaudio', title: 'PulseAudio', kinds: ['binary'], literals: ['pulseaudio '],
    source: 'https://gitlab.freedesktop.org/pulseaudio/pulseaudio',
    pattern: /(?<![\w.-])pulseaudio (?<version>\d{1,2}\.\d(?:\.\d)?)(?=$|\0|<)/u,
    examples: ['\0pulseaudio 16.1\0'], counterExamples: ['\0pulseaudio %s\0'],
  },
  {
    id: 'pipewire', title: 'PipeWire', kinds: ['binary'], across: true, literals: ['support/libspa-support'],
    source: 'https://gitlab.freedesktop.org/pipewire/pipewire/-/blob/master/src/pipewire/pipewire.c',
    pattern: beside('support\\/libspa-support', '[01]\\.\\d\\.\\d{1,2}'),
    examples: ['x\x000.3.65\0support/libspa-support\0'], counterExamples: ['\0support/libspa-support\0'],
  },
  {
    id: 'gstreamer', title: 'GStreamer', kinds: ['binary'], across: true, literals: ['staticelements'],
    source: 'https://gitlab.freedesktop.org/gstreamer/gstreamer/-/blob/main/subprojects/gstreamer/gst/gst.c',
    pattern: beside('staticelements', '[01]\\.\\d{1,2}\\.\\d{1,2}'),
    examples: ['x\x001.22.0\0staticelements\0'], counterExamples: ['\0staticelements\0'],
  },
  {
    id: 'mpd', title: 'Music Player Daemon', kinds: ['binary'], literals: ['Music Player Daemon '],
    source: 'https://github.com/MusicPlayerDaemon/MPD',
    pattern: /(?<![\w.-])Music Player Daemon (?<version>0\.\d{1,2}(?:\.\d{1,2})?)(?![\w.])/u,
    examples: ['\0Music Player Daemon 0.23.12\0'], counterExamples: ['\0Music Player Daemon %s\0'],
  },
  {
    id: 'mpv', title: 'mpv', kinds: ['binary'], literals: ['mpv '],
    source: 'https://github.com/mpv-player/mpv',
    pattern: /(?<![\w.-])mpv (?<version>0\.\d{2}\.\d)(?=$|\0)/u,
    examples: ['\0mpv 0.35.1\0'], counterExamples: ['\0mpv %s\0'],
  },
  {
    id: 'vlc', title: 'VLC', kinds: ['binary'], literals: ['VLC/'],
    source: 'https://code.videolan.org/videolan/vlc',
    pattern: /(?<![\w.-])(?:Lib)?VLC\/(?<version>[123]\.\d\.\d{1,2}(?:\.\d)?)(?![\w.])/u,
    examples: ['\0VLC/3.0.24 LibVLC/3.0.24\0'], counterExamples: ['\0LibVLC/%s\0'],
  },
  {
    id: 'weston', title: 'Weston', kinds: ['binary'], literals: ['This is weston version '],
    source: 'https://gitlab.freedesktop.org/wayland/weston/-/blob/main/frontend/main.c',
    pattern: /This is weston version (?<version>\d{1,2}\.\d{1,2}\.\d{1,3})(?![\w.])/u,
    examples: ['\0This is weston version 10.0.1, the Wayland reference compositor.\0'], counterExamples: ['\0This is weston version\0'],
  },
  {
    id: 'speex', title: 'Speex', kinds: ['binary'], across: true, literals: ['Unknown wb_mode_query request: '],
    source: 'https://github.com/xiph/speex',
    pattern: beside('Unknown wb_mode_query request: ', '1\\.\\d(?:\\.\\d|(?:beta|rc)\\d)?'),
    examples: ['x\0Unknown wb_mode_query request: \x001.2.1\0'], counterExamples: ['\0Unknown wb_mode_query request\0'],
  },
  {
    id: 'live555', title: 'LIVE555', kinds: ['binary'], across: true, literals: ['LIVE555 Streaming Media v'],
    source: 'http://www.live555.com/liveMedia/',
    pattern: /LIVE555 Streaming Media v\0{0,8}(?<version>20[012]\d\.\d\d\.\d\d)(?!\d)/u,
    examples: ['\0(LIVE555 Streaming Media v2016.11.28)\0', 'x\0LIVE555 Streaming Media v\x002020.03.06\0'], counterExamples: ['\0LIVE555 Streaming Media v\0'],
  },
])
