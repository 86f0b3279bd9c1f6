# The product for a server: its Python packages, fonts and static files; it runs as nobody in particular and
# writes nothing below /, so that its root file system can be read-only. Settings: README.md, docs/operations.md.
#   docker build --tag emg-workstreams .
# The base needs Python 3.11 or later with venv, and Debian's packages.
ARG BASE_IMAGE=docker.io/library/python:3.12-slim-bookworm

FROM ${BASE_IMAGE} AS build
WORKDIR /app
# Compiled files that go by no time of their source: some builders round times, and what then counts as stale
# would be compiled at every start, as nothing can be written.
ENV COMPILE="/venv/bin/python -m compileall -q -j 0 --invalidation-mode unchecked-hash"
COPY deploy/requirements.lock deploy/
RUN python3 -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --no-compile --disable-pip-version-check --require-hashes \
      -r deploy/requirements.lock \
 && /venv/bin/pip uninstall --yes --quiet --disable-pip-version-check setuptools pip \
 && $COMPILE /venv/lib
COPY . .
# Readable by everybody, also when the folder it is built from is not.
RUN STATIC_ROOT=/app/static VAR_DIR=/build /venv/bin/python manage.py collectstatic --no-input --verbosity 0 \
 && $COMPILE emg meetings workstreams \
 && chmod -R a+rX .

FROM ${BASE_IMAGE}
# What papers are printed with: see emg/paper/pdf/fonts.py.
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
      fontconfig fonts-liberation fonts-hosny-amiri fonts-arphic-uming fonts-symbola \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin emg
COPY --from=build /venv /venv
COPY --from=build /app /app
WORKDIR /app
ENV PATH=/venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    BIND=0.0.0.0:8000 STATIC_ROOT=/app/static
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
  CMD ["python", "-c", "import os, urllib.request as r; r.urlopen('http://' + os.environ['BIND'] + '/healthz', timeout=4)"]
CMD ["gunicorn", "emg.wsgi"]
