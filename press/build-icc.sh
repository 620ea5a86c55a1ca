#!/bin/bash
# Builds a redistributable newsprint CMYK output profile from public data. apt-get install argyll icc-profiles-free
# Data: ANSI CGATS/SNAP TR 002-2007 (c) NPES, "Profiles ... based on these data may be distributed with no further permissions ... this Technical Report must be identified as the source"
# Usage: press/build-icc.sh [TAC] [OUT.icc]      (about a minute on one core)
set -e; TAC=${1:-240}; OUT=${2:-newsprint-TR002-TAC$TAC.icc}; T=$(mktemp -d); cp /usr/share/color/icc/TR002.ti3 $T/; cd $T
colprof -v -nc -qm -bm -l$TAC -L100 -kp 0 0.10 1 1 0.7 -S /usr/share/color/argyll/ref/sRGB.icm -cmt -dpp \
 -D "Newsprint coldset TAC$TAC - based on CGATS TR 002" \
 -C "Built with ArgyllCMS from ANSI CGATS/SNAP TR 002-2007 (c) 2007 NPES. May be used, embedded, copied and redistributed without restriction; no warranty." -O o.icc TR002 > log 2>&1
python3 - "$T/o.icc" "$OLDPWD/$OUT" <<'P'
import sys, struct
d = open(sys.argv[1], 'rb').read(); n = struct.unpack('>I', d[128:132])[0]; tags = []
for i in range(n): s, o, l = struct.unpack('>4sII', d[132+12*i:144+12*i]); tags.append([s, d[o:o+l]])
tags = [t for t in tags if t[0] != b'targ'] + [[b'targ', b'text\0\0\0\0ICCHDAT CGATS TR 002\0']]   # the ICC registry asks for this charTarget in profiles made from registered data
off = 132+12*len(tags); tab = b''; body = b''; seen = {}
for s, b in tags:
    if b not in seen:
        while (off+len(body)) % 4: body += b'\0'
        seen[b] = off+len(body); body += b
    tab += struct.pack('>4sII', s, seen[b], len(b))
h = bytearray(d[:128]); h[24:36] = struct.pack('>6H', 2026, 1, 1, 0, 0, 0)   # fixed date: reproducible
body += b'\0' * (-(off+len(body)) % 4); out = bytes(h)+struct.pack('>I', len(tags))+tab+body; out = struct.pack('>I', len(out))+out[4:]
open(sys.argv[2], 'wb').write(out); print(sys.argv[2], len(out))
P
rm -rf $T
