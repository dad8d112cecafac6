import uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route


async def health(request):
    return JSONResponse({"status": "ok"})


async def order(request):
    return JSONResponse({"order": request.path_params["id"]})


app = Starlette(routes=[Route("/health", health), Route("/orders/{id}", order)])


def main():
    uvicorn.run(app, host="0.0.0.0", port=8000)
