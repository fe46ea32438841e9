mod candidates;
mod freed;
mod needs;
mod placing;
mod reassign;
